namespace RequestRouter.Convention.Model.Registers;

/// <summary>A State Party's entry in the register: what it declared, reserved, agreed and designated.</summary>
public sealed record Party
{
    public required StateCode State { get; init; }

    public required string Name { get; init; }

    /// <summary>When the Convention entered into force for it, UTC, 65; null while it is not bound.</summary>
    public DateTimeOffset? BoundFrom { get; init; }

    /// <summary>When its denunciation takes effect, UTC, 67; where it is not entered, one year after the receipt in <see cref="DenouncedAt"/>.</summary>
    public DateTimeOffset? BoundUntil { get; init; }

    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    /// <summary>Languages it accepts, 40(13); empty when it has not notified any.</summary>
    public IReadOnlyList<LanguageTag> Languages { get; init; } = [];

    /// <summary>It requires the diplomatic channel, 40(12)(d).</summary>
    public bool RequiresDiplomaticChannel { get; init; }

    /// <summary>What it exchanges on paper, 40(14); empty where the electronic channel serves for everything.</summary>
    public IReadOnlyList<PaperMatter> OnPaper { get; init; } = [];

    /// <summary>The steps of its own law by which it enforces a foreign order of confiscation, in their order, 49(1)(a); empty when it named none.</summary>
    public IReadOnlyList<string> ForeignOrderRoute { get; init; } = [];

    /// <summary>Reservations and declarations in force or to come.</summary>
    public IReadOnlyList<Declaration> Declarations { get; init; } = [];

    /// <summary>When it signed, UTC; null when it did not (it may accede), 64(1).</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>When it deposited its instrument of ratification, acceptance, approval or accession, UTC, 65(2).</summary>
    public DateTimeOffset? DepositedAt { get; init; }

    /// <summary>When the Secretary-General received its denunciation, UTC, 67(1).</summary>
    public DateTimeOffset? DenouncedAt { get; init; }

    /// <summary>Amendments of the Convention that it has accepted, 66(4); empty when none.</summary>
    public IReadOnlyList<AcceptedAmendment> Amendments { get; init; } = [];

    /// <summary>Its laws on laundering and confiscation, with what was furnished of them, 17(2)(d), 50(5).</summary>
    public IReadOnlyList<LawChange> Laws { get; init; } = [];

    /// <summary>For an organization: the kinds of cooperation within its declared competence, 2(n), 64(3); null for a State.</summary>
    public IReadOnlyList<RequestKind>? Competence { get; init; }

    /// <summary>How it safeguards personal data it receives, 36(2); null while it has not said.</summary>
    public DataSafeguards? DataSafeguards { get; init; }

    /// <summary>What its own law asks of requests to it beyond 40(15); empty where it has entered nothing.</summary>
    public IReadOnlyList<FurtherDemand> FurtherDemands { get; init; } = [];

    /// <summary>Treaties that bind it with another Party.</summary>
    public IReadOnlyList<Treaty> Treaties { get; init; } = [];

    /// <summary>Standing agreements with other Parties; each binds only when both have recorded it.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>When it is no longer bound, UTC: as entered, or else one year after the notification was received; null when it has not denounced.</summary>
    [Provision(A67_1)]
    public DateTimeOffset? EndOfBond => BoundUntil ?? (DenouncedAt is { } received ? Calendar.YearAfter(received) : null);

    /// <summary>Whether the Convention binds it at <paramref name="at"/>, 65 and 67.</summary>
    [Provision(A65_1)]
    [Provision(A67_1)]
    public bool IsBound(DateTimeOffset at) => BoundFrom <= at && (EndOfBond is null || at < EndOfBond);

    /// <summary>Whether it is bound by this amendment at <paramref name="at"/>, and not by the Convention as it was without it.</summary>
    [Provision(A66_4)]
    [Provision(A66_5)]
    public bool IsBoundBy(string amendment, DateTimeOffset at) => Amendments.Any(one => one.Name == amendment && one.BindsFrom <= at);

    /// <summary>Whether any of its authorities serves in <paramref name="role"/> at <paramref name="at"/>: for the whole State, or for the territory that is given.</summary>
    [Provision(A40_12_a)]
    public bool HasDesignated(AuthorityRole role, DateTimeOffset at, string? territory = null)
    {
        foreach (var authority in Authorities)
        {
            if (authority.Territory == territory && authority.Serves(role, at))
                return true;
        }
        return false;
    }

    /// <summary>The authority of this id; null when the register has none.</summary>
    public Authority? Find(AuthorityId id)
    {
        foreach (var authority in Authorities)
        {
            if (authority.Id == id)
                return authority;
        }
        return null;
    }

    /// <summary>Whether a declaration under this paragraph is in force at <paramref name="at"/>.</summary>
    public bool Declares(Paragraph paragraph, DateTimeOffset at)
    {
        foreach (var declaration in Declarations)
        {
            if (declaration.IsTo(paragraph) && declaration.IsInForce(at))
                return true;
        }
        return false;
    }

    /// <summary>What it still owes at that time: laws to be furnished, and an authority for prevention to be named.</summary>
    [Provision(A17_2_d)]
    [Provision(A50_5)]
    [Provision(A53_7)]
    public IEnumerable<OpenDuty> OpenDuties(DateTimeOffset at)
    {
        foreach (var law in Laws)
        {
            if (Paragraphs.Find(law.Paragraph) is { } paragraph && law.At <= at && (law.FurnishedAt is null || law.FurnishedAt > at))
                yield return new OpenDuty(paragraph, law.At);
        }
        if (BoundFrom is { } bound && IsBound(at) && !HasDesignated(AuthorityRole.PreventionAuthority, at))
            yield return new OpenDuty(A53_7, bound);
    }
}
