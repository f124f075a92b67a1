using System;

namespace nanoFramework.Runtime.Events;

public class CustomEventArgs : EventArgs
{
    internal CustomEventArgs(ushort data1, uint data2)
    {
        Data1 = data1;
        Data2 = data2;
    }

    public ushort Data1 { get; }

    public uint Data2 { get; }
}
