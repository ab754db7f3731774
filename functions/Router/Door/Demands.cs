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

    public static Demands Of(Party party, DateTimeOffset now) => new()
    {
        State = party.State,
        Languages = party.Languages,
        DiplomaticChannel = party.RequiresDiplomaticChannel,
        OnPaper = party.OnPaper,
        Declarations = [.. party.Declarations.Where(declaration => declaration.IsInForce(now))],
    };
}
