namespace RequestRouter.Convention.Model.Content;

/// <summary>What an authority attests of a request. Nobody owes it to the router; laws of some States ask for it.</summary>
public enum AttestedMatter
{
    /// <summary>The request is made in a criminal matter.</summary>
    CriminalMatter,

    Necessary,

    Proportionate,

    /// <summary>The measure could be ordered in a domestic case of the same kind.</summary>
    AvailableAtHome,

    Other,
}
