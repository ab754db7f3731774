using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequestRouter.Local.Commands;

/// <summary>The operator's calls of any deployment, as commands below <c>inspect</c>.</summary>
internal static class OperationsCommands
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Command> Create(TimeProvider time) => [All(time), .. OperationsSection.All.Select(section => Of(section, time))];

    private static Command Of(OperationsSection section, TimeProvider time)
    {
        var command = new Command(section.Name, section.Description);
        var filters = section.Filters.Select(filter => (filter.Name, Option: new Option<string?>($"--{filter.Name}") { Description = filter.Description })).ToList();
        filters.ForEach(filter => command.Add(filter.Option));
        Complete(command, time, async (parsed, client, isJson, cancellationToken) =>
        {
            string query = string.Join('&', filters.Where(filter => parsed.GetValue(filter.Option) is not null).Select(filter => $"{filter.Name}={Uri.EscapeDataString(parsed.GetValue(filter.Option)!)}"));
            var answer = await OperatorAccess.ReadAsync(client, query.Length > 0 ? $"{section.Name}?{query}" : section.Name, cancellationToken);
            if (isJson)
            {
                Console.WriteLine(answer.ToJsonString(Indented));
            }
            else
            {
                Show(section, answer);
            }
        });
        return command;
    }

    private static Command All(TimeProvider time)
    {
        var command = new Command("all", "Everything of the commands beside this one, of each what there is.");
        Complete(command, time, async (_, client, isJson, cancellationToken) =>
        {
            var whole = new JsonObject();
            foreach (var section in OperationsSection.All)
            {
                var answer = await OperatorAccess.ReadAsync(client, section.Name, cancellationToken);
                if (isJson)
                {
                    whole[section.Name] = answer;
                }
                else
                {
                    Show(section, answer);
                }
            }

            if (isJson)
            {
                Console.WriteLine(whole.ToJsonString(Indented));
            }
        });
        return command;
    }

    private static void Complete(Command command, TimeProvider time, Func<ParseResult, HttpClient, bool, CancellationToken, Task> act)
    {
        var access = new OperatorAccess(time);
        var json = new Option<bool>("--json") { Description = "The answer as it came, for programs" };
        access.AddTo(command);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = await access.OpenAsync(parsed, cancellationToken);
            await act(parsed, client, parsed.GetValue(json), cancellationToken);
        });
    }

    private static void Show(OperationsSection section, JsonObject answer) => Rows.Print(section.Description.TrimEnd('.'), answer[section.Member]!.AsArray(), section.Columns);
}
