using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;
using RequestRouter.Local.Identity;
using RequestRouter.Local.Keys;
using RequestRouter.Local.Stack;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Demo;

/// <summary>The players and what they know: the Netherlands asks, Singapore is asked, Kenya looks on.</summary>
internal sealed class Stage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public Stage(Uri router, LocalIssuer issuer, KeyFolder keys, TimeProvider clock)
    {
        Clock = clock;
        Systems = ExampleStates.All.ToDictionary(state => state.Code, state => new NationalSystem(router, state, issuer, keys, clock));
        Mailboxes = Systems.ToDictionary(pair => pair.Key, pair => new Mailbox(pair.Value));
    }

    public IReadOnlyDictionary<string, NationalSystem> Systems { get; }

    public IReadOnlyDictionary<string, Mailbox> Mailboxes { get; }

    /// <summary>The router's time; a <see cref="RouterClock"/> where it rehearses.</summary>
    public TimeProvider Clock { get; }

    public NationalSystem Asking => Systems["NL"];

    public NationalSystem Asked => Systems["SG"];

    public NationalSystem Onlooker => Systems["KE"];

    /// <summary>The request of the play.</summary>
    public SampleRequest Request { get; } = SampleRequest.Named("stored-data.en.json");

    /// <summary>Known once the request was received.</summary>
    public string CaseId { get; set; } = "";

    /// <summary>The evidence that SG furnished; known once it did.</summary>
    public string File { get; set; } = "";

    /// <summary>The evidence that NL made of it; likewise.</summary>
    public string Report { get; set; } = "";

    /// <summary>The case in which NL asks SG for passing both on; likewise.</summary>
    public string Leave { get; set; } = "";

    /// <summary>Says something about the case, and holds the router to its answer.</summary>
    public async Task<Answer> SayAsync(
        NationalSystem speaker, JsonObject communication, CancellationToken cancellationToken, HttpStatusCode expected = HttpStatusCode.Accepted)
    {
        var answer = await speaker.SayAsync(CaseId, communication, cancellationToken);
        Require(answer, expected);
        return answer;
    }

    /// <summary>Furnishes a file in the case: what it is, its bytes at the address it is told, and that they are whole.</summary>
    /// <returns>The id of the evidence item.</returns>
    public async Task<string> FurnishAsync(NationalSystem by, JsonObject declaration, byte[] bytes, CancellationToken cancellationToken)
    {
        var declared = await by.DeclareAsync(declaration, cancellationToken);
        Require(declared, HttpStatusCode.Created);
        await by.UploadAsync(new Uri(declared.Body!["upload"]!["address"]!.GetValue<string>()), bytes, cancellationToken);
        string id = declared.Body["item"]!["id"]!.GetValue<string>();
        Require(await by.CompleteAsync(id, cancellationToken), HttpStatusCode.OK);
        return id;
    }

    /// <summary>Waits for a notice about the case in a State's inbox, and confirms it.</summary>
    /// <param name="what">Completes "Expected ... in the inbox of SG".</param>
    public async Task<ReceivedNotice> ReceiveAsync(
        NationalSystem reader, string what, Func<ReceivedNotice, bool> fits, CancellationToken cancellationToken)
    {
        var mailbox = Mailboxes[reader.State.Code];
        var notice = await mailbox.TakeAsync(notice => notice.CaseId == CaseId && fits(notice), Patience, cancellationToken)
            ?? throw new WrongAnswer($"Expected {what} in the inbox of {reader.State.Code}; it holds: {Listing(mailbox)}");
        Require(await reader.AcknowledgeAsync(notice.Id, cancellationToken), HttpStatusCode.OK);
        return notice;
    }

    /// <summary>Waits for the notice that carries a communication of this type.</summary>
    public Task<ReceivedNotice> ReceiveAsync(NationalSystem reader, string communicationType, CancellationToken cancellationToken) =>
        ReceiveAsync(reader, $"a notice of '{communicationType}'", notice => notice.Communication?.Type == communicationType, cancellationToken);

    /// <exception cref="WrongAnswer">Another status came.</exception>
    public static void Require(Answer answer, HttpStatusCode expected)
    {
        if (answer.Status != expected)
        {
            throw new WrongAnswer($"Expected {(int)expected}, and {(int)answer.Status} came: {answer.Body?.ToJsonString()}");
        }
    }

    /// <exception cref="WrongAnswer">It is not so.</exception>
    public static void Require(bool condition, string expectation)
    {
        if (!condition)
        {
            throw new WrongAnswer($"Expected that {expectation}.");
        }
    }

    public void Dispose()
    {
        foreach (var system in Systems.Values)
        {
            system.Dispose();
        }
    }

    private static string Listing(Mailbox mailbox) => string.Join(", ", mailbox.Received.Select(numbered => $"{numbered.Number} {numbered.Notice.Type}"));
}
