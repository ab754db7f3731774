namespace RequestRouter.Convention.Model.Content;

/// <summary>What a request relates to, 40(15)(b).</summary>
/// <param name="Nature">Investigation, prosecution or judicial proceeding.</param>
/// <param name="Subject">Its subject matter.</param>
/// <param name="AuthorityName">Who conducts it.</param>
/// <param name="AuthorityFunctions">The functions of that authority.</param>
public sealed record Proceedings(
    ProceedingsNature? Nature = null, string? Subject = null, string? AuthorityName = null, string? AuthorityFunctions = null)
{
    /// <summary>The court that has or will have the matter.</summary>
    public OfficeFile? Court { get; init; }

    /// <summary>The prosecution office that has it.</summary>
    public OfficeFile? Prosecution { get; init; }

    /// <summary>Where the proceedings stand, in words.</summary>
    public string? Stage { get; init; }

    /// <summary>Dates that were or are to come.</summary>
    public IReadOnlyList<ProceedingsDate>? Dates { get; init; }
}
