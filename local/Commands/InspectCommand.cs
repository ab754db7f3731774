using System.CommandLine;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Stack;

namespace RequestRouter.Local.Commands;

/// <summary>
/// Looks inside the running router: durable instances and their histories, queues and what lies dead in them; and, by the commands below it, asks
/// any deployment what its operator may know.
/// </summary>
internal static class InspectCommand
{
    public static Command Create(TimeProvider time)
    {
        var command = new Command("inspect", "Shows what the running router holds: durable instances, queues, dead letters; or one instance with its history. The commands below it ask any deployment.");
        var instance = new Argument<string?>("instance") { Description = "An instance id", Arity = ArgumentArity.ZeroOrOne };
        var prefix = new Option<string>("--prefix") { Description = "Only instances whose id begins so", DefaultValueFactory = _ => "" };
        command.Add(instance);
        command.Add(prefix);
        foreach (var call in OperationsCommands.Create(time))
        {
            command.Add(call);
        }

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
        Rows.Print("Instances", instances!, ("id", "instance"), ("name", "orchestrator"), ("status", "status"), ("customStatus", "says"), ("updatedAt", "last turn (UTC)"), ("failure", "failure"));
    }

    private static async Task QueuesAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var queues = await client.GetFromJsonAsync<JsonArray>("/local/queues", cancellationToken);
        Rows.Print("Queues and subscriptions", queues!, ("path", "path"), ("active", "active"), ("scheduled", "scheduled"), ("locked", "locked"), ("deferred", "deferred"));
        var dead = await client.GetFromJsonAsync<JsonArray>("/local/dead-letters", cancellationToken);
        if (dead is { Count: > 0 })
        {
            Rows.Print("Dead letters", dead, ("path", "path"), ("sequenceNumber", "number"), ("messageId", "message"), ("enqueuedAt", "enqueued (UTC)"), ("deliveryCount", "deliveries"), ("reason", "reason"), ("description", "description"));
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
        Rows.Print("Instance", new JsonArray(detail["instance"]!.DeepClone()), ("id", "instance"), ("name", "orchestrator"), ("status", "status"), ("customStatus", "says"), ("createdAt", "since (UTC)"), ("failure", "failure"));
        Rows.Print("History", detail["history"]!.AsArray(), ("number", "event"), ("at", "turn (UTC)"), ("kind", "kind"), ("name", "name"), ("instance", "instance"), ("dueAt", "due (UTC)"), ("data", "data"));
    }
}
