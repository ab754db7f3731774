namespace RequestRouter.Convention.Model.Cases;

/// <summary>Which rules a case runs under, by 40(7).</summary>
[Provision(A40_7)]
public enum RegimeKind
{
    /// <summary>No treaty binds the two States: paragraphs 8 to 31 apply.</summary>
    Convention,

    /// <summary>A treaty binds them: its corresponding provisions apply.</summary>
    Treaty,

    /// <summary>A treaty binds them, and they agreed to apply paragraphs 8 to 31 in its place.</summary>
    AgreedConvention,

    /// <summary>Neither the Convention nor a treaty in the register: both let the router carry what they agreed elsewhere, note 5.</summary>
    OutsideConvention,

    /// <summary>Extradition that the requested State does not make conditional on a treaty, 37(7).</summary>
    NoTreatyNeeded,

    /// <summary>Police cooperation without a treaty, while the two States have not both taken the Convention for its basis, 47(2).</summary>
    NoneDeclared,
}
