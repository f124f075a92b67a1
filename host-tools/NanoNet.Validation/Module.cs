using System.Runtime.CompilerServices;

// Each segment has a context of half a KiB on the stack: clearing what is written anyway took a tenth of the time of looking at it.
[module: SkipLocalsInit]
