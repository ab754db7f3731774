namespace RequestRouter.Convention.Model.Registers;

/// <summary>What a State takes or gives on paper although the electronic channel is there, 40(14).</summary>
public enum PaperMatter
{
    /// <summary>Requests to it: what the router delivers is an advance copy until it records that the paper has come.</summary>
    Requests,

    /// <summary>Evidence from it and to it: it travels under a reference, and no file is delivered.</summary>
    Evidence,
}
