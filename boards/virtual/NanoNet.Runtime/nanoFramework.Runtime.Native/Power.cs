using System;
using NanoNet.Runtime;

namespace nanoFramework.Runtime.Native;

public class Power
{
    private const int ConstraintPriority = 4;

    public static event RebootEventHandler OnRebootEvent
    {
        add => Interpreter.Current.Rebooting += value;
        remove => Interpreter.Current.Rebooting -= value;
    }

    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot) => RebootDevice(-1, rebootOption);

    /// <summary>Starts the board anew at the end of the caller's quantum. There is no booter behind the virtual board: whatever the option, the firmware runs again.</summary>
    public static void RebootDevice(int exeConstraintTimeout, RebootOption rebootOption = RebootOption.NormalReboot)
    {
        var interpreter = Interpreter.Current;

        try
        {
            ExecutionConstraint.Install(exeConstraintTimeout, ConstraintPriority);
            interpreter.RaiseRebooting();
        }
        catch (Exception)
        {
            // What a handler throws does not keep the board from it.
        }
        finally
        {
            interpreter.Restart(new BoardRestart(Sleep: 0, WakeupCause: 0));
        }
    }
}
