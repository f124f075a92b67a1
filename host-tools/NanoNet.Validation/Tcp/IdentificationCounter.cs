using System.Runtime.CompilerServices;

namespace NanoNet.Validation;

/// <summary>Whether the identifications of one end's datagrams count up, so that they tell in which order it sent them.</summary>
internal struct IdentificationCounter
{
    /// <summary>A host that counts for all its connections leaves gaps; a larger one looks like chance.</summary>
    private const int MaxStep = 4096;

    /// <summary>Chance comes that near to the last one in a packet of two thousand: no more proof is needed.</summary>
    private const int NearStep = 16;

    /// <summary>Steps that make a counter of it.</summary>
    private const int Proof = 2;

    private ushort _highest;
    private ushort _last;
    private byte _steps;
    private bool _isKnown;
    private bool _isConstant;
    private bool _isNoCounter;

    /// <summary>False if a packet has had the identification of another one.</summary>
    public readonly bool TellsPacketsApart => !_isConstant;

    /// <summary>Takes any packet's. Hosts leave 0 in packets that belong to no connection yet, or to none any more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakePacket(ushort identification)
    {
        if (identification == 0)
        {
            return;
        }

        _isConstant |= _isKnown && identification == _last;
        _isKnown = true;
        _last = identification;
    }

    /// <summary>Takes that of a segment that went on where the last one ended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeNext(ushort identification)
    {
        if (identification == 0)
        {
            return;
        }

        var step = unchecked((short)(identification - _highest));

        if (_steps > 0)
        {
            if (step is <= 0 or > MaxStep)
            {
                _isNoCounter = true;
            }
            else if (_steps <= Proof)
            {
                _steps++;
            }
        }
        else
        {
            _steps = 1;
        }

        _highest = identification;
    }

    /// <summary>Below 0 if a packet was sent before those seen, above 0 if after them; 0 if the identifications do not tell.</summary>
    public readonly int Order(ushort identification)
    {
        var step = unchecked((short)(identification - _highest));
        var limit = _steps > Proof ? MaxStep : NearStep;
        return _isNoCounter || _isConstant || _steps == 0 || identification == 0 || step == 0 || step < -limit || step > limit ? 0 : step;
    }
}
