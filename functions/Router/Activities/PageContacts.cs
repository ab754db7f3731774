using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Pages the points of contact of a State that serve now, one after the other, until one is reached (41(1)); each attempt is entered. Safe to repeat: a page
/// that comes twice has the same id. A State that has confirmed the notice is not paged any more.
/// </summary>
public sealed class PageContacts(CaseStore cases, PartyStore parties, PageStore pages, PageSender sender, TimeProvider time)
{
    [Function(nameof(PageContacts))]
    public async Task<PageRoundEnd> Run([ActivityTrigger] PageRound round, CancellationToken cancellationToken)
    {
        var id = NoticeId.Parse(round.NoticeId, null);
        if (await cases.IsAcknowledgedAsync(id, cancellationToken))
        {
            return new(true, "The notice is confirmed");
        }

        var entry = await cases.ReadEntryAsync(id.CaseId, id.Entry, cancellationToken);
        if (entry?.Notices.ElementAtOrDefault(id.Index) is not { } notice)
        {
            throw new InvalidDataException($"There is no notice {id}.");
        }

        var contacts = (await parties.ReadAsync(cancellationToken)).Find(notice.To) is { Entry: var registered } ? PagedContact.ServingIn(registered, time.GetUtcNow()) : [];
        var attempts = new List<PageAttempt>();
        foreach (var contact in contacts)
        {
            var outcome = await sender.SendAsync(contact.Address, Page.Of(id, notice, entry.At, contact.Authority), cancellationToken);
            attempts.Add(new(contact.Authority, time.GetUtcNow(), outcome));
            if (outcome == PageOutcome.Reached)
            {
                break;
            }
        }

        if (attempts.Count == 0)
        {
            return new(true, "No point of contact that serves has a paging address");
        }

        await pages.EnterAsync(id, notice.To, attempts, cancellationToken);
        return attempts[^1] is { Outcome: PageOutcome.Reached, Authority: var reached }
            ? new(true, $"{reached} was reached")
            : new(false, $"Round {round.Number}: {string.Join(", ", attempts.Select(attempt => $"{attempt.Authority} {Kebab.Of(attempt.Outcome)}"))}");
    }
}
