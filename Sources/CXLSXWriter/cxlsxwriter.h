#ifndef TOWNSHIP_CXLSXWRITER_H
#define TOWNSHIP_CXLSXWRITER_H

/* The system's libxlsxwriter, nothing else. */
#include <xlsxwriter.h>

#endif
