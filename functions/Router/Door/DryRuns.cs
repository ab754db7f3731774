using RequestRouter.Router.Cases;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Door;

/// <summary>Judges what would open a case as <see cref="FrontDoor"/> would, and stores nothing.</summary>
public sealed class DryRuns(LinkedReader links, PartyStore parties, TimeProvider time)
{
    public async Task<DryRun> TryAsync(Handed handed, CancellationToken cancellationToken)
    {
        var register = await parties.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        var said = handed.Communication;
        var linked = await links.PreviewAsync(null, said, register, cancellationToken);
        var outcome = Case.Advance(null, new Communicated(said), now, register.Law, register.PracticeOf(null, said), linked);
        var step = outcome as Step;
        var requested = said is SubmitRequest request ? request.To : said.From;
        var entry = register.Law.Find(requested);
        DemandView[] further = entry is null || said is not SubmitRequest asked ? [] : [.. entry.DemandsOf(asked.Kind, asked.Content).Select(DemandView.Of)];
        return new()
        {
            WouldBeAccepted = step is not null,
            CaseId = handed.CaseId,
            Failures = outcome is Rejection rejection ? Problem.Of(rejection).Failures ?? [] : [.. (step?.Remarks ?? []).Select(remark => new ProblemFailure(remark.Pointer, remark.Code, Cited.Of(remark.Paragraph), remark.Detail, remark.Clause))],
            Hints = [.. (step?.Notices ?? []).Where(notice => notice.To == said.From).Select(notice => DryRunHint.Of(notice)), .. further.Where(demand => demand.Given == false).Select(demand => DryRunHint.Of(requested, demand))],
            Regime = step?.After.Regime,
            Demands = entry is null ? null : Demands.Of(entry, further, now),
        };
    }
}
