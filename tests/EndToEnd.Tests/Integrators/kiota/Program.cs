using System.Text.Json;
using Generated;
using Generated.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;

// Plays a request from its sending to its delivery, in the words of the generated client: Client CREDENTIALS REQUEST
var states = JsonSerializer.Deserialize<Dictionary<string, Credentials>>(await File.ReadAllTextAsync(args[0]))!;
var (asking, asked) = (ClientOf(states["NL"]), ClientOf(states["SG"]));
var request = await KiotaSerializer.DeserializeAsync<SubmitRequest>("application/json", await File.ReadAllTextAsync(args[1]));

// What would come of it is told before it is sent.
var would = await asking.Requests.PostAsync(new() { SubmitRequest = request }, call => call.QueryParameters.DryRun = true);
Require(would?.DryRun?.WouldBeAccepted == true, "the dry run finds nothing against it");

var accepted = await asking.Requests.PostAsync(new() { SubmitRequest = request });
string caseId = accepted?.Acceptance?.CaseId ?? throw new InvalidOperationException("no receipt came");
Require(accepted.Acceptance.Receipt?.Split('.').Length == 3, "the receipt is signed");

var received = await NoticeAsync(asked, NoticeMessage_type.RequestReceived);
await asked.Notices[received.Id!].Acknowledgement.PostAsync();
await SayAsync(asked, new() { Acknowledge = new() { Id = New(), CaseId = caseId, From = "SG", Type = "acknowledge" } });
await SayAsync(asked, new() { Grant = new() { Id = New(), CaseId = caseId, From = "SG", Type = "grant" } });
await NoticeAsync(asking, NoticeMessage_type.Granted);

// A move that is not open says so, as an exception with the problem in it.
try
{
    await SayAsync(asked, new() { Grant = new() { Id = New(), CaseId = caseId, From = "SG", Type = "grant" } });
    throw new InvalidOperationException("a second grant was taken");
}
catch (ApiException fault) when (fault.ResponseStatusCode == 409)
{
}

var stands = await asking.Requests[caseId].GetAsync();
Require(stands is { State: CaseView_state.Accepted, Requesting: "NL", Requested: "SG" }, $"the case is accepted, not {stands?.State}");
Require(stands!.Moves!.Any(move => move.Type == MoveView_type.AskStatus), "the status can be asked for");
var listed = await asking.Requests.GetAsync(call => call.QueryParameters.Reference = request!.Reference);
Require(listed!.Cases!.Single().CaseId == caseId, "the list finds it by its reference");
Console.WriteLine($"{caseId} accepted");

static RouterClient ClientOf(Credentials credentials)
{
    var http = new HttpClient(new SigningHandler(credentials) { InnerHandler = new SocketsHttpHandler { UseProxy = false } });
    return new(new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http) { BaseUrl = new Uri(credentials.Router, "/api").ToString() });
}

async Task<NoticeMessage> NoticeAsync(RouterClient state, NoticeMessage_type type)
{
    long after = 0;
    var told = new List<NoticeMessage_type?>();
    for (int tries = 0; tries < 12; tries++)
    {
        var page = await state.Notices.GetAsync(call => (call.QueryParameters.After, call.QueryParameters.Wait) = (after, 5));
        foreach (var notice in page!.Notices!.Select(entry => entry.Notice!).Where(notice => notice.CaseId == caseId))
        {
            if (notice.Type == type)
            {
                return notice;
            }

            told.Add(notice.Type);
        }

        after = page.Cursor ?? after;
    }

    throw new InvalidOperationException($"no {type} came, but {string.Join(", ", told)}");
}

async Task SayAsync(RouterClient state, Communication said) => await state.Requests[caseId].Communications.PostAsync(said);

static string New() => $"kiota-{Guid.NewGuid():n}";

static void Require(bool holds, string what) => _ = holds ? true : throw new InvalidOperationException($"It does not hold that {what}.");
