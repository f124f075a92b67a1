namespace NanoNet.Contracts.Il;

/// <summary>What follows an operation code.</summary>
internal enum IlOperand
{
    None,
    Octet,
    TwoOctets,
    FourOctets,
    EightOctets,
    Token,
    Switch,
}
