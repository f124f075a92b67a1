// refused
public unsafe class P
{
    public static void Main()
    {
        var s = new S();
        s.A[1] = 3;
    }

    private struct S
    {
        public fixed int A[4]; // NN1015
    }
}
