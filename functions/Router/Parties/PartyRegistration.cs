using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>A State's entry in the register as its registrar states it (37(19), 40(12) and (13), 41(2)).</summary>
public sealed record PartyRegistration
{
    public required StateCode State { get; init; }

    /// <summary>English short name.</summary>
    public required string Name { get; init; }

    /// <summary>When the Convention entered into force for it (65), UTC; null while it is not bound.</summary>
    public DateTimeOffset? BoundFrom { get; init; }

    /// <summary>When its denunciation takes effect (67), UTC; null where it has denounced nothing.</summary>
    public DateTimeOffset? BoundUntil { get; init; }

    public required IReadOnlyList<AuthorityRegistration> Authorities { get; init; }

    /// <summary>Languages it accepts requests in (40(13)).</summary>
    public required IReadOnlyList<LanguageTag> Languages { get; init; }

    /// <summary>Whether it requires requests through the diplomatic channel (40(12)(d)).</summary>
    public bool RequiresDiplomaticChannel { get; init; }

    /// <summary>What it exchanges on paper (40(14)); absent where the electronic channel serves for everything.</summary>
    public IReadOnlyList<PaperMatter> OnPaper { get; init; } = [];

    /// <summary>The steps by which it enforces a foreign order of confiscation, in their order (49(1)(a)); absent when it names none.</summary>
    public IReadOnlyList<string> ForeignOrderRoute { get; init; } = [];

    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>When it signed (64(1)), UTC; absent when it did not.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When it deposited its instrument (65(2)), UTC.</summary>
    public DateTimeOffset? DepositedAt { get; init; }

    /// <summary>When its denunciation was received (67(1)), UTC.</summary>
    public DateTimeOffset? DenouncedAt { get; init; }

    /// <summary>Amendments of the Convention that it has accepted (66(4)); absent when none.</summary>
    public IReadOnlyList<AcceptedAmendment> Amendments { get; init; } = [];

    /// <summary>Its laws on laundering and confiscation, and what was furnished of them (17(2)(d), 50(5)).</summary>
    public IReadOnlyList<LawChange> Laws { get; init; } = [];

    /// <summary>For an organization: the kinds of cooperation within its declared competence (2(n), 64(3)); absent for a State.</summary>
    public IReadOnlyList<RequestKind>? Competence { get; init; }

    /// <summary>How it safeguards personal data that it receives (36(2)); absent while it has not said.</summary>
    public DataSafeguards? DataSafeguards { get; init; }

    /// <summary>What its own law asks of requests to it beyond 40(15): shown to whoever tries a request before sending it; absent when nothing.</summary>
    public IReadOnlyList<FurtherDemand>? FurtherDemands { get; init; }

    /// <summary>By which it watches the router's log; absent while it has none.</summary>
    public IReadOnlyList<WitnessRegistration>? Witnesses { get; init; }

    public IReadOnlyList<Treaty> Treaties { get; init; } = [];

    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>The entry as the rules read it.</summary>
    public Party ToParty() => new()
    {
        State = State,
        Name = Name,
        BoundFrom = BoundFrom,
        BoundUntil = BoundUntil,
        Authorities = [.. Authorities.Select(authority => authority.ToAuthority())],
        Languages = Languages,
        RequiresDiplomaticChannel = RequiresDiplomaticChannel,
        OnPaper = OnPaper,
        ForeignOrderRoute = ForeignOrderRoute,
        Declarations = Declarations,
        SignedAt = SignedAt,
        DepositedAt = DepositedAt,
        DenouncedAt = DenouncedAt,
        Amendments = Amendments,
        Laws = Laws,
        Competence = Competence,
        DataSafeguards = DataSafeguards,
        FurtherDemands = FurtherDemands ?? [],
        Treaties = Treaties,
        Agreements = Agreements,
    };

    /// <summary>The keys of all its authorities.</summary>
    public IEnumerable<AuthorityKey> ToKeys() => Authorities.SelectMany(authority => authority.ToKeys(State));

    /// <summary>Whether the authority is one that speaks for the State in matters of its register: a central authority of the whole State, designated at that time.</summary>
    internal bool IsOfCentralAuthority(AuthorityId id, DateTimeOffset at) =>
        Authorities.Any(authority => authority.Id == id && authority.Territory is null && authority.ToAuthority().Serves(AuthorityRole.CentralAuthority, at));

    /// <summary>All keys of the entry, to sign by and to seal for.</summary>
    internal IEnumerable<PlacedKey> PlacedKeys() => Authorities.Index().SelectMany(authority => authority.Item.Keys.Index()
        .Select(key => new PlacedKey(
            authority.Item.Id, key.Item.KeyId, key.Item.Jwk, key.Item.ValidFrom, key.Item.ValidTo, $"/authorities/{authority.Index}/keys/{key.Index}", Signs: true))
        .Concat(authority.Item.EncryptionKeys.Index().Select(key => new PlacedKey(
            authority.Item.Id, key.Item.KeyId, key.Item.Jwk, key.Item.ValidFrom, key.Item.ValidTo, $"/authorities/{authority.Index}/encryptionKeys/{key.Index}", Signs: false))));
}
