namespace RequestRouter.Convention.Model.Content;

/// <summary>How confiscated property is disposed of where it is not returned, 52(1), (3).</summary>
public enum Disposition
{
    /// <summary>As the requested State's law has it, 52(1).</summary>
    DomesticLaw,

    /// <summary>Its value goes to the account of 56(2)(c), or to an intergovernmental body, 52(3)(a).</summary>
    Contribution,

    /// <summary>It is shared with other Parties, 52(3)(b).</summary>
    Sharing,
}
