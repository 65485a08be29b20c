#ifndef TOWNSHIP_CZIP_H
#define TOWNSHIP_CZIP_H

/* The system's libzip, nothing else. */
#include <zip.h>

#endif
