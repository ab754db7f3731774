namespace RequestRouter.Router.Door;

/// <summary>What a State's entry in the register demands of requests to it.</summary>
public sealed record Demands
{
    public required StateCode State { get; init; }

    /// <summary>Languages it accepts requests in, 40(13); a request in another needs a translation.</summary>
    public required IReadOnlyList<LanguageTag> Languages { get; init; }

    /// <summary>Whether it requires requests through the diplomatic channel, 40(12)(d).</summary>
    public required bool DiplomaticChannel { get; init; }

    /// <summary>What it exchanges on paper, 40(14).</summary>
    public required IReadOnlyList<PaperMatter> OnPaper { get; init; }

    /// <summary>Its declarations that are in force.</summary>
    public required IReadOnlyList<Declaration> Declarations { get; init; }

    /// <summary>What its own law asks of this request beyond the Convention; empty where it has entered nothing.</summary>
    public required IReadOnlyList<DemandView> Further { get; init; }

    /// <param name="further">What its law asks of the request that is tried.</param>
    public static Demands Of(Party party, IEnumerable<DemandView> further, DateTimeOffset now) => new()
    {
        State = party.State,
        Languages = party.Languages,
        DiplomaticChannel = party.RequiresDiplomaticChannel,
        OnPaper = party.OnPaper,
        Further = [.. further],
        Declarations = [.. party.Declarations.Where(declaration => declaration.IsInForce(now))],
    };
}
