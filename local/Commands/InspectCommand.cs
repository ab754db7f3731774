using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Stack;
using Spectre.Console;

namespace RequestRouter.Local.Commands;

/// <summary>Looks inside the running router: durable instances and their histories, queues and what lies dead in them.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var command = new Command("inspect", "Shows what the running router holds: durable instances, queues, dead letters; or one instance with its history.");
        var instance = new Argument<string?>("instance") { Description = "An instance id", Arity = ArgumentArity.ZeroOrOne };
        var prefix = new Option<string>("--prefix") { Description = "Only instances whose id begins so", DefaultValueFactory = _ => "" };
        command.Add(instance);
        command.Add(prefix);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption));
            var running = RunningRouter.Read(folder) ?? throw new LauncherFault($"No router is running on {folder.Path}: start one with 'dotnet run --project local'.");
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = running.Address };
            if (parsed.GetValue(instance) is { } id)
            {
                await ShowAsync(client, id, cancellationToken);
            }
            else
            {
                await ListAsync(client, parsed.GetValue(prefix)!, cancellationToken);
                await QueuesAsync(client, cancellationToken);
            }
        });
        return command;
    }

    private static async Task ListAsync(HttpClient client, string prefix, CancellationToken cancellationToken)
    {
        var instances = await client.GetFromJsonAsync<JsonArray>($"/local/instances?prefix={Uri.EscapeDataString(prefix)}", cancellationToken);
        Print("Instances", instances!, ("id", "instance"), ("name", "orchestrator"), ("status", "status"), ("customStatus", "says"), ("updatedAt", "last turn (UTC)"), ("failure", "failure"));
    }

    private static async Task QueuesAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var queues = await client.GetFromJsonAsync<JsonArray>("/local/queues", cancellationToken);
        Print("Queues and subscriptions", queues!, ("path", "path"), ("active", "active"), ("scheduled", "scheduled"), ("locked", "locked"), ("deferred", "deferred"));
        var dead = await client.GetFromJsonAsync<JsonArray>("/local/dead-letters", cancellationToken);
        if (dead is { Count: > 0 })
        {
            Print("Dead letters", dead, ("path", "path"), ("sequenceNumber", "number"), ("messageId", "message"), ("enqueuedAt", "enqueued (UTC)"), ("deliveryCount", "deliveries"), ("reason", "reason"), ("description", "description"));
        }
    }

    private static async Task ShowAsync(HttpClient client, string id, CancellationToken cancellationToken)
    {
        using var answer = await client.GetAsync($"/local/instances/{Uri.EscapeDataString(id)}", cancellationToken);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            throw new LauncherFault($"There is no instance '{id}'.");
        }

        answer.EnsureSuccessStatusCode();
        var detail = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        Print("Instance", new JsonArray(detail["instance"]!.DeepClone()), ("id", "instance"), ("name", "orchestrator"), ("status", "status"), ("customStatus", "says"), ("createdAt", "since (UTC)"), ("failure", "failure"));
        Print("History", detail["history"]!.AsArray(), ("number", "event"), ("at", "turn (UTC)"), ("kind", "kind"), ("name", "name"), ("instance", "instance"), ("dueAt", "due (UTC)"), ("data", "data"));
    }

    private static void Print(string title, JsonArray rows, params (string Member, string Heading)[] columns)
    {
        var table = new Table { Title = new TableTitle($"{title} ({rows.Count})"), Border = TableBorder.Simple };
        foreach (var (_, heading) in columns)
        {
            table.AddColumn(heading);
        }

        foreach (var row in rows)
        {
            table.AddRow([.. columns.Select(column => new Text(Cell(row![column.Member])))]);
        }

        Screen.Open().Write(table);
    }

    /// <summary>Times to the second; the rest as it is.</summary>
    private static string Cell(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<DateTimeOffset>(out var time)
            ? time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : value?.ToString() ?? "";
}
