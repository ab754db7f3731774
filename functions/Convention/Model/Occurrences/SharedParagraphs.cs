namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>The paragraphs on which that rests which kinds of case share, in one of them; empty where no paragraph asks for it there, and it is practice.</summary>
internal sealed record SharedParagraphs
{
    /// <summary>Progress, status, and the word that something is no longer required.</summary>
    public string Status { get; init; } = "";

    /// <summary>Questions and answers.</summary>
    public string Information { get; init; } = "";

    /// <summary>That designated authorities speak.</summary>
    public string Channel { get; init; } = "";

    /// <summary>That a request names the authority which makes it.</summary>
    public string Authority { get; init; } = "";

    /// <summary>That a request is a written record, in a language that the other State accepts.</summary>
    public string Writing { get; init; } = "";

    /// <summary>That a treaty may govern in the place of the Convention.</summary>
    public string Treaty { get; init; } = "";

    /// <summary>That a request says what it is for.</summary>
    public string Use { get; init; } = "";
}
