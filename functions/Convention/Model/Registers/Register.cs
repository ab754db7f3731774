using System.Collections.Frozen;

namespace RequestRouter.Convention.Model.Registers;

/// <summary>All States Parties as they stood when it was read. Immutable; a step is decided under one register.</summary>
public sealed class Register
{
    private const int Needed = 40;

    private readonly FrozenDictionary<StateCode, Party> _parties;

    /// <exception cref="ArgumentException">A State is there twice.</exception>
    public Register(IReadOnlyList<Party> parties)
    {
        Parties = parties;
        var deposits = parties.Where(p => p.Competence is null).Select(p => p.DepositedAt).OfType<DateTimeOffset>().Order().Skip(Needed - 1).ToArray();
        InForceFrom = deposits.Length > 0 ? Calendar.DaysAfter(deposits[0], 90) : null;
        _parties = parties.ToFrozenDictionary(p => p.State);
    }

    public IReadOnlyList<Party> Parties { get; }

    /// <summary>
    /// When the Convention entered into force, UTC: the ninetieth day after the fortieth deposit, in which those of organizations are
    /// not counted; null while the register has fewer deposits than that.
    /// </summary>
    [Provision(A65_1)]
    public DateTimeOffset? InForceFrom { get; }

    /// <summary>The entry of this State; null when it is not in the register.</summary>
    public Party? Find(StateCode state) => _parties.GetValueOrDefault(state);

    /// <summary>Whether both have recorded this agreement and it is in force at <paramref name="at"/>; one side alone binds nobody.</summary>
    [Provision(A40_7)]
    public bool Agreed(AgreementKind kind, StateCode one, StateCode other, DateTimeOffset at) =>
        Recorded(kind, one, other, at) is not null && Recorded(kind, other, one, at) is not null;

    /// <summary>The treaty of this scope in force between the two at <paramref name="at"/>; null when none is.</summary>
    public Treaty? Between(StateCode one, StateCode other, TreatyScope scope, DateTimeOffset at) => AllBetween(one, other, scope, at).FirstOrDefault();

    /// <summary>All such treaties: first those that <paramref name="one"/> entered, in its order.</summary>
    public IEnumerable<Treaty> AllBetween(StateCode one, StateCode other, TreatyScope scope, DateTimeOffset at) => Entered(one, other, scope, at).Concat(Entered(other, one, scope, at));

    /// <summary>The treaty of this name that one of the two entered with the other, in force or not; null when there is none.</summary>
    public Treaty? Named(string id, StateCode one, StateCode other) => Named(id, one, with: other, out var treaty) || Named(id, other, with: one, out treaty) ? treaty : null;

    private bool Named(string id, StateCode by, StateCode with, out Treaty? treaty) =>
        (treaty = Find(by)?.Treaties.FirstOrDefault(t => t.Id == id && t.With == with)) is not null;

    /// <summary>The terms on which <paramref name="from"/> sends personal data to <paramref name="to"/>; null without an arrangement that both have recorded, 36(1)(c).</summary>
    [Provision(A36_1_c)]
    public TransferTerms? TermsOf(StateCode from, StateCode to, DateTimeOffset at) =>
        Recorded(AgreementKind.DataTransfers, to, from, at) is not null ? Recorded(AgreementKind.DataTransfers, from, to, at)?.Terms : null;

    private Agreement? Recorded(AgreementKind kind, StateCode by, StateCode with, DateTimeOffset at)
    {
        foreach (var agreement in Find(by)?.Agreements ?? [])
        {
            if (agreement.Kind == kind && agreement.With == with && agreement.From <= at && (agreement.Until is null || at < agreement.Until))
                return agreement;
        }
        return null;
    }

    private IEnumerable<Treaty> Entered(StateCode by, StateCode with, TreatyScope scope, DateTimeOffset at) =>
        (Find(by)?.Treaties ?? []).Where(t => t.Scope == scope && t.With == with && t.From <= at && (t.Until is null || at < t.Until));
}
