// What Assize uses of libxml2: the text writer to write; parser, reader and schemas to read and check.
#include <libxml/xmlversion.h>
// Debian's libxml2 would bring in ICU's headers, which clash with the ICU inside Foundation.
// They matter only to the fields of xmlCharEncodingHandler that libxml2 keeps for itself.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
