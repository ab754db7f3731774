namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>What happened to one item, told by communications, notices and limits alone and never by the guards' own memory.</summary>
internal sealed record ItemHistory
{
    /// <summary>Grounds whose consultation was announced and brought to the other State, and not yet used up.</summary>
    public IReadOnlySet<Ground> Announced { get; init; } = new SortedSet<Ground>();

    /// <summary>Grounds on which the other State then answered, or let a window end that it was reminded of.</summary>
    public IReadOnlySet<Ground> Consulted { get; init; } = new SortedSet<Ground>();

    /// <summary>A reminder of the consultation's window came.</summary>
    public bool Reminded { get; init; }

    public bool ConditionsOffered { get; init; }

    public bool ConditionsAccepted { get; init; }

    /// <summary>From when the sixty days count at the custodian, UTC.</summary>
    public DateTimeOffset? Effected { get; init; }

    /// <summary>A request for the preserved data came and is not decided.</summary>
    public bool FollowUpPending { get; init; }

    /// <summary>The case of a request for the preserved data is undecided, by its own steps.</summary>
    public bool RequestUndecided { get; init; }

    /// <summary>A request for the preserved data stands in the ledger, wherever the matter stood when it was recorded.</summary>
    public bool FollowUpCame { get; init; }

    /// <summary>A longer preservation was asked for, and nobody has answered.</summary>
    public bool ExtensionWished { get; init; }

    /// <summary>The person is on record as having left.</summary>
    public bool Left { get; init; }

    /// <summary>Notice of a disclosure is on record.</summary>
    public bool NoticeCame { get; init; }

    /// <summary>Reasons, or another word on what was intended, stand in the ledger.</summary>
    public bool Answered { get; init; }

    /// <summary>Extradition: whether the other State gave its views since a refusal was last announced; null for other kinds, and before any was.</summary>
    public bool? ViewsCame { get; init; }

    public bool EarlyReleaseAgreed { get; init; }

    /// <summary>The other State was told that a measure might be lifted, or of a disclosure.</summary>
    public bool HearingOpened { get; init; }

    /// <summary>It spoke, or let the window pass.</summary>
    public bool Heard { get; init; }

    public bool Consented { get; init; }

    /// <summary>States that agreed to the transfer since the consent.</summary>
    public IReadOnlySet<StateCode> Agreed { get; init; } = new HashSet<StateCode>();

    public bool Authorized { get; init; }

    /// <summary>Something was delivered.</summary>
    public bool Furnished { get; init; }

    /// <summary>The same text for the same history; instants as before or after <paramref name="now"/>.</summary>
    public string Key(DateTimeOffset now) => string.Create(null, stackalloc char[320],
        $"{string.Join(',', Announced)}.{string.Join(',', Consulted)}.{Bit(Reminded)}{Bit(ConditionsOffered)}{Bit(ConditionsAccepted)}{Bit(Effected + TimeSpan.FromDays(60) <= now)}{Bit(FollowUpPending)}{Bit(FollowUpCame)}{Bit(RequestUndecided)}{Bit(ViewsCame)}{Bit(EarlyReleaseAgreed)}{Bit(HearingOpened)}{Bit(Heard)}{Bit(Consented)}{Agreed.Count}{Bit(Authorized)}{Bit(Furnished)}");

    private static char Bit(bool? set) => set == true ? '1' : '0';
}
