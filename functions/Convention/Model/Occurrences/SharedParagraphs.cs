namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>The paragraphs on which that rests which kinds of case share, in one of them; practice where no paragraph asks for it there.</summary>
internal sealed record SharedParagraphs
{
    /// <summary>Progress, status, and the word that something is no longer required.</summary>
    public Citation Status { get; init; } = Citation.Practice;

    /// <summary>Questions and answers.</summary>
    public Citation Information { get; init; } = Citation.Practice;

    /// <summary>That designated authorities speak.</summary>
    public Citation Channel { get; init; } = Citation.Practice;

    /// <summary>That a request names the authority which makes it.</summary>
    public Citation Authority { get; init; } = Citation.Practice;

    /// <summary>That a request is a written record, in a language that the other State accepts.</summary>
    public Citation Writing { get; init; } = Citation.Practice;

    /// <summary>That a treaty may govern in the place of the Convention.</summary>
    public Citation Treaty { get; init; } = Citation.Practice;

    /// <summary>That a request says what it is for.</summary>
    public Citation Use { get; init; } = Citation.Practice;
}
