// refused
public unsafe class P
{
    private static int* s_kept; // NN1005

    public static void Main()
    {
        int x = 3;
        s_kept = &x;
        Read(&x, 1);
        Write(&x);
    }

    private static int Read(int* p, int at)
    {
        return p[at]; // NN1005
    }

    private static void Write(int* p)
    {
        *p = 4;
    }
}
