using RequestRouter.Convention;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Cases as one State may see them. A case of other States does not exist for it, and is not told apart from one that is not
/// there (third rule of lifecycle.md).
/// </summary>
public sealed class PartyView(CaseStore cases, CaseOpening opening, PartyStore parties)
{
    public async Task<SeenCase?> FindAsync(StateCode state, string caseIdText, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(caseIdText, null, out var caseId))
        {
            return null;
        }

        if (await cases.ReadAsync(caseId, cancellationToken) is { } snapshot)
        {
            return snapshot.Case.Requesting == state || snapshot.Case.Requested == state
                ? new SeenCase(caseId, snapshot.Case, snapshot.Entries)
                : null;
        }

        // Received a moment ago: its sender has a receipt and must find it; nobody else has heard of it yet.
        return await cases.ReadInboundAsync(caseId, InboundRowId.Request, cancellationToken) is { } request && request.From == state
            ? new SeenCase(caseId, await opening.PreviewAsync(request, await parties.ReadAsync(cancellationToken), cancellationToken), 0)
            : null;
    }
}
