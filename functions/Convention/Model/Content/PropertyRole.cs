namespace RequestRouter.Convention.Model.Content;

/// <summary>What makes property subject to articles 31 and 50.</summary>
[Provision(A31_1)]
[Provision(A2_j)]
public enum PropertyRole
{
    /// <summary>Derived from or obtained through the offence, directly or indirectly, 2(j), 31(1)(a).</summary>
    Proceeds,

    /// <summary>Of a value that corresponds to that of the proceeds, 31(1)(a).</summary>
    EquivalentValue,

    /// <summary>Property, equipment or other instrument that was used or destined for use, 31(1)(b).</summary>
    Instrumentality,

    /// <summary>Into which proceeds were transformed or converted, 31(4).</summary>
    Substitute,

    /// <summary>With which proceeds were mixed; liable up to their assessed value, 31(5).</summary>
    Intermingled,

    /// <summary>Income or benefit from any of them, 31(6).</summary>
    Income,
}
