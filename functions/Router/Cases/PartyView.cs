using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Cases as one State may see them. A case of other States does not exist for it, and is not told apart from one that is not
/// there (third rule of lifecycle.md): also by no read more or less, so that time tells nothing either.
/// </summary>
public sealed class PartyView(CaseStore cases, CaseOpening opening, PartyStore parties)
{
    public async Task<SeenCase?> FindAsync(StateCode state, string caseIdText, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(caseIdText, null, out var caseId))
        {
            return null;
        }

        var snapshot = await cases.ReadAsync(caseId, cancellationToken);
        if (snapshot is not null && (snapshot.Case.Requesting == state || snapshot.Case.Requested == state))
        {
            return new SeenCase(caseId, snapshot.Case, snapshot.Entries);
        }

        // Received a moment ago: its sender has a receipt and must find it; nobody else has heard of it yet. Looked for beside
        // another's case too, in vain: what is not there for this State is always looked for in the same places.
        var request = await cases.ReadRequestAsync(caseId, cancellationToken);
        return snapshot is null && request is { Step: null } && request.From == state
            ? new SeenCase(caseId, await opening.PreviewAsync(request, await parties.ReadAsync(cancellationToken), cancellationToken), 0)
            : null;
    }
}
