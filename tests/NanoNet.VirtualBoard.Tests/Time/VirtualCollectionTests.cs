using System;
using System.Linq;
using System.Threading.Tasks;
using NanoNet.Bench;
using NanoNet.Validation;
using NanoNet.Wire;
using Xunit;

namespace NanoNet.VirtualBoard.Tests;

/// <summary>Garbage in virtual time: found where the board looks for it, whatever .NET collects in between.</summary>
[Collection(InstrumentedCollection.Name)]
public class VirtualCollectionTests
{
    // Far more than .NET lets pass without a collection of its own; on a heap without an end the board needs none.
    private const string Litter = """
        static WeakReference Make() { return new WeakReference(new byte[100]); }
        static void Litter() { for (int i = 0; i < 40000; i++) { s_last = new byte[10000]; } }
        static byte[] s_last;
        """;

    [Fact]
    public void Weak_reference_leads_to_its_object_until_the_board_collects()
    {
        Assert.Equal(
            ["True", "False", "True", "True", "False"],
            InstrumentedRun.Lines(
                """
                WeakReference w = Make(); Litter(); Say(w.IsAlive);
                nanoFramework.Runtime.Native.GC.Run(true); Say(w.IsAlive);
                Set(w); Litter(); Say(w.Target != null); object kept = w.Target;
                nanoFramework.Runtime.Native.GC.Run(true); Say(kept == w.Target); kept = null;
                nanoFramework.Runtime.Native.GC.Run(true); Say(w.IsAlive);
                """,
                Litter + " static void Set(WeakReference w) { w.Target = new byte[5]; }",
                heapBytes: 0,
                isVirtual: true));
    }

    [Fact]
    public void Finalizers_run_after_the_boards_collection_only_in_the_order_in_which_their_objects_were_made()
    {
        Assert.Equal(
            ["0", "0 1 2 3 4 5 6 7 8 9 "],
            InstrumentedRun.Lines(
                """
                Drop(); Litter(); Thread.Sleep(100); Say(Last.Count);
                nanoFramework.Runtime.Native.GC.Run(true); GC.WaitForPendingFinalizers(); Say(Last.Order);
                """,
                Litter + """
                static void Drop() { for (int i = 0; i < 10; i++) { new Last(i); } }
                } public class Last
                {
                    public static string Order = ""; public static int Count;
                    private int _number; public Last(int number) { _number = number; } ~Last() { Count++; Order += _number + " "; }
                """,
                heapBytes: 0,
                isVirtual: true));
    }

    [Fact]
    public async Task Socket_that_nothing_refers_to_is_closed_at_the_collection()
    {
        using var rig = new BoardRig(
            await TestProfile.Stm32,
            FirmwareCompiler.App("""
                var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                listener.Bind(new IPEndPoint(IPAddress.Any, 7)); listener.Listen(1);
                Say("listens");
                ThreadStart lose = () => { listener.Accept().Send(new byte[1]); };
                lose(); Say("lost"); Thread.Sleep(3600000); Say("collects"); nanoFramework.Runtime.Native.GC.Run(true); Thread.Sleep(Timeout.Infinite);
                """),
            clock: new VirtualClock());
        rig.WaitForLines(1);
        var client = rig.Connect(7);
        rig.WaitForLines(2);

        Assert.False(rig.Bench.WaitUntil(() => rig.Wire.HasSent(TcpControlBits.Fin), TimeSpan.FromMinutes(59)));
        Assert.True(rig.Bench.WaitUntil(() => rig.Wire.HasSent(TcpControlBits.Fin), TimeSpan.FromMinutes(2)), "the socket stays open");
        var closed = rig.Bench.Pump.Clock.Now - rig.Bench.PoweredOn;
        Assert.Equal(TcpState.CloseWait, client.State);
        Assert.InRange(closed - rig.Bench.Log.Lines.Single(static one => one.Text == "> collects").SincePowerOn, TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
    }
}
