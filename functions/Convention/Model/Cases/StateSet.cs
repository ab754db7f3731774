namespace RequestRouter.Convention.Model.Cases;

/// <summary>A set of item states.</summary>
internal readonly record struct StateSet(UInt128 Bits)
{
    public static StateSet Of(params ReadOnlySpan<ItemState> states)
    {
        var bits = UInt128.Zero;
        foreach (var state in states)
            bits |= UInt128.One << (int)state;
        return new StateSet(bits);
    }

    public static StateSet operator |(StateSet one, StateSet other) => new(one.Bits | other.Bits);

    public static implicit operator StateSet(ItemState state) => Of(state);

    public StateSet Without(StateSet other) => new(Bits & ~other.Bits);

    public bool Has(ItemState state) => ((Bits >> (int)state) & UInt128.One) != UInt128.Zero;
}
