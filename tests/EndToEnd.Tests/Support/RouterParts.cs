using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Triggers.ServiceBus;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// The router's own parts in this process, on Azurite: without a host, so that nothing happens between two steps of a test but
/// what the test does itself. What the parts send to the bus stays in <see cref="Bus"/>.
/// </summary>
public sealed class RouterParts : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-parts-");
    private AzuriteServer azurite = null!;
    private StorageClients clients = null!;
    private NoticePublisher publisher = null!;
    private LinkedReader links = null!;
    private DueCases due = null!;

    internal QuietBus Bus { get; } = new();

    internal StandingClock Clock { get; } = new(DateTimeOffset.Parse("2026-11-23T09:00:00Z", null));

    internal KeyFolder Keys { get; private set; } = null!;

    internal CaseStore Cases { get; private set; } = null!;

    internal InboxStore Inboxes { get; private set; } = null!;

    internal PartyStore Parties { get; private set; } = null!;

    internal RouterSigner Signer { get; private set; } = null!;

    internal FrontDoor Door { get; private set; } = null!;

    internal AdvanceCase Advancing { get; private set; } = null!;

    internal QuarantineStore Held { get; private set; } = null!;

    internal TakeSubmission Queue { get; private set; } = null!;

    internal StorageClients Storage => clients;

    internal NoticePublisher Publisher => publisher;

    internal string StorageConnection => azurite.ConnectionString;

    public async Task InitializeAsync()
    {
        Keys = new KeyFolder(Path.Combine(folder.FullName, "keys"));
        azurite = await AzuriteServer.StartInMemoryAsync();
        clients = new StorageClients(new StorageSettings(azurite.ConnectionString, null, null));
        await new StorageSetup(clients).StartAsync(default);
        var lists = new CaseLists(clients);
        Cases = new CaseStore(clients, new BodyStore(clients), lists);
        Inboxes = new InboxStore(clients);
        Parties = new PartyStore(clients);
        links = new LinkedReader(Cases);
        using var key = Keys.Get("router");
        Signer = new RouterSigner(new SigningSettings(key.Pem, key.Id));
        publisher = new NoticePublisher(Bus, Signer, Clock);
        due = new DueCases(clients, Clock);
        var budgets = new DoorBudgets(new CallSettings(RouterSettings.Unbounded, RouterSettings.Unbounded));
        Door = DoorWith(budgets);
        Held = new QuarantineStore(clients);
        Advancing = new AdvanceCase(
            Cases, due, new EndedCases(clients), lists, links, Held, Parties, publisher, new PageQueue(Bus, Parties, Clock), new WakeUps(Bus), new MovedCases(clients), Clock, NullLogger<AdvanceCase>.Instance);
        Queue = new TakeSubmission(Door, budgets, new Rejections(Signer, Clock), Parties, publisher, Clock, NullLogger<TakeSubmission>.Instance);
        foreach (var state in ExampleStates.All)
        {
            await EnterAsync(state, _ => { });
        }
    }

    public async Task DisposeAsync()
    {
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Enters a State in the register anew.</summary>
    internal async Task EnterAsync(ExampleState state, Action<JsonObject> change) => Assert.True(await TryEnterAsync(state, change));

    /// <summary>Writes a State's entry, past all that is asked of a change at the door; false where the store itself does not take it.</summary>
    internal async Task<bool> TryEnterAsync(ExampleState state, Action<JsonObject> change)
    {
        var json = RegisterEntry.Of(state, Keys);
        change(json);
        var said = new PartyChange { State = StateCode.Parse(state.Code), Reason = "a test", Entry = json.Deserialize<PartyRegistration>(RouterJson.Options)! };
        var register = await Parties.ReadNowAsync(default);
        var sender = SenderOf(state);
        return await Parties.TryWriteAsync(
            NextChange.Of(said, Digest.Of(json.Bytes()), "as signed", sender.Authority, "its key", NamedPerson.Of(sender.Name), register, Clock.Now), default);
    }

    /// <summary>The door of a router that leaves each State this much.</summary>
    internal FrontDoor DoorWith(DoorBudgets budgets) => new(
        Cases, due, new CaseAhead(Cases, links), links, new DeliveredEvidence(new EvidenceStore(clients)), new IdentifierStore(clients), Parties, Signer, budgets, new WakeUps(Bus), Clock, NullLogger<FrontDoor>.Instance);

    /// <summary>What takes from the queue in a router that leaves each State this much.</summary>
    internal SortSubmission SortingWith(DoorBudgets budgets) => new(
        Parties, new SubmissionLines(Bus), budgets, new Rejections(Signer, Clock), publisher, Clock, NullLogger<SortSubmission>.Instance);

    /// <summary>Hands a request in at the door.</summary>
    internal Task<DoorAnswer> OpenAsync(ExampleState by, JsonObject request)
    {
        byte[] body = request.Bytes();
        var (handed, problem) = Handing.Opening(SenderOf(by), JsonEdge.ReadOpening(body).Value!, body, "as signed");
        Assert.Null(problem);
        return Door.AcceptAsync(handed!, default);
    }

    /// <summary>Hands a communication in at the door.</summary>
    /// <param name="person">Who speaks; null for the State's officer.</param>
    internal Task<DoorAnswer> SayAsync(ExampleState by, CaseId caseId, JsonObject said, string? person = null)
    {
        byte[] body = Local.Client.NationalSystem.About(caseId.ToString(), said, by.Code);
        var (handed, problem) = Handing.About(caseId, SenderOf(by) with { Name = person ?? SenderOf(by).Name }, JsonEdge.Read<Communication>(body).Value!, body, "as signed");
        Assert.Null(problem);
        return Door.AcceptAsync(handed!, default);
    }

    /// <summary>Stores a communication as the door would, without asking it: for where what waits already makes it unable to judge.</summary>
    internal async Task SpeakPastAsync(ExampleState by, CaseId caseId, JsonObject said)
    {
        byte[] body = Local.Client.NationalSystem.About(caseId.ToString(), said, by.Code);
        var sender = SenderOf(by);
        string id = said["id"]!.GetValue<string>();
        await Cases.ReceiveAsync(
            new InboundCommunication
            {
                CaseId = caseId,
                RowId = InboundRowId.Of(sender.State, id),
                From = sender.State,
                Authority = sender.Authority,
                CommunicationId = id,
                Type = said["type"]!.GetValue<string>(),
                Digest = Digest.Of(body),
                Body = body,
                Signature = "as signed",
                ReceivedAt = Clock.Now,
                Receipt = "as given",
            },
            isLong: false,
            default);
    }

    /// <summary>Opens a case of the Netherlands with Singapore and enters it.</summary>
    internal async Task<CaseId> BeginAsync(JsonObject? request = null)
    {
        var accepted = Assert.IsType<DoorAnswer.Accepted>(await OpenAsync(ExampleStates.Netherlands, request ?? Requests.New()));
        await AdvanceAsync(accepted.CaseId, InboundRowId.Request);
        return accepted.CaseId;
    }

    internal Task<Advanced> AdvanceAsync(CaseId caseId, string? rowId = null) => Advancing.TakeAllAsync(new(caseId.ToString(), rowId, null, []), [], default);

    /// <summary>The notices that were sent so far, as their States receive them.</summary>
    internal IReadOnlyList<NoticeMessage> Notices =>
        [.. Bus.Sent.Where(sent => sent.Entity == NoticePublisher.Topic).Select(sent => JsonSerializer.Deserialize<NoticeMessage>(sent.Message.Body, RouterJson.Options)!)];

    internal static Sender SenderOf(ExampleState state) =>
        new(StateCode.Parse(state.Code), AuthorityId.Parse(state.CentralAuthority.Id), $"officer@{state.Code.ToLowerInvariant()}.example.org");
}
