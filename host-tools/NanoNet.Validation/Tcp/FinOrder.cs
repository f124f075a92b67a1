using NanoNet.Wire;

namespace NanoNet.Validation;

/// <summary>Which end closed first, and how far the other one had sent by then.</summary>
/// <param name="First">Index of the end whose FIN came first.</param>
/// <param name="NextAtFin">SND.NXT of the other end at that moment.</param>
internal readonly record struct FinOrder(int First, SequenceNumber NextAtFin);
