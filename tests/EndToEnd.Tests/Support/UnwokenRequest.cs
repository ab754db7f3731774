using RequestRouter.Local.Demo;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A request of the Netherlands to Singapore as a router leaves it that stopped between storing it and waking its case.</summary>
internal static class UnwokenRequest
{
    /// <summary>Puts one into the router's storage; the id of its case.</summary>
    public static async Task<CaseId> StoreAsync(RouterFixture router)
    {
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        var caseId = CaseId.From(StateCode.Parse("NL"), reference);
        byte[] body = request.Bytes();
        var clients = new StorageClients(new StorageSettings(router.Storage, null, null));
        await new DueCases(clients, router.Clock).NoteAsync(caseId, router.Clock.GetUtcNow(), default);
        await new CaseStore(clients, new BodyStore(clients), new CaseLists(clients)).ReceiveAsync(
            new InboundCommunication
            {
                CaseId = caseId,
                RowId = InboundRowId.Request,
                From = StateCode.Parse("NL"),
                Authority = AuthorityId.Parse("central-authority"),
                CommunicationId = reference,
                Type = "submit-request",
                Digest = Digest.Of(body),
                Body = body,
                Signature = "as received",
                ReceivedAt = router.Clock.GetUtcNow(),
                Receipt = "as given",
            },
            isLong: false,
            default);
        return caseId;
    }
}
