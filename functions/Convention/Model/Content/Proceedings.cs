namespace RequestRouter.Convention.Model.Content;

/// <summary>What a request relates to, 40(15)(b).</summary>
/// <param name="Nature">Investigation, prosecution or judicial proceeding.</param>
/// <param name="Subject">Its subject matter.</param>
/// <param name="AuthorityName">Who conducts it.</param>
/// <param name="AuthorityFunctions">The functions of that authority.</param>
public sealed record Proceedings(
    ProceedingsNature? Nature = null, string? Subject = null, string? AuthorityName = null, string? AuthorityFunctions = null);
