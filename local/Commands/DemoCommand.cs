using System.CommandLine;
using System.Diagnostics;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Stack;
using Spectre.Console;

namespace RequestRouter.Local.Commands;

/// <summary>Plays a request from its sending to its end, as two national systems would, on a stack of its own.</summary>
internal static class DemoCommand
{
    /// <summary>Exit code where the router was wrong.</summary>
    private const int Wrong = 1;

    public static Command Create(TimeProvider time)
    {
        var command = new Command("demo", "Plays a request between two States on a fresh router of its own; exit code 0 only if every answer was right.");
        command.SetAction((_, cancellationToken) => RunAsync(Screen.Open(), time, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IAnsiConsole console, TimeProvider time, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("requestrouter-demo-");
        var log = new List<string>();
        var started = time.GetTimestamp();
        try
        {
            var played = await PlayAsync(console, StateFolder.At(folder.FullName), log, cancellationToken);
            console.MarkupLineInterpolated($"[green]Every answer was right[/]: {played} scenes in {time.GetElapsedTime(started).TotalSeconds:0.0} seconds.");
            return 0;
        }
        catch (WrongAnswer wrong)
        {
            console.MarkupLineInterpolated($"[red]Wrong.[/] {wrong.Message}");
            console.WriteLine("The router's log:");
            lock (log)
            {
                log.ForEach(console.WriteLine);
            }

            return Wrong;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> PlayAsync(IAnsiConsole console, StateFolder folder, List<string> log, CancellationToken cancellationToken)
    {
        var stack = await WhileShowingAsync(
            console, "Starting a router of its own", () => LocalStack.StartAsync(folder, port: 0, rehearsal: true, Keep, cancellationToken));
        await using (stack)
        {
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = stack.Router.Address };
            var clock = new RouterClock(client);
            await clock.ReadAsync(cancellationToken);
            await Registrar.RegisterAsync(stack.Router.Address, stack.Issuer, folder.Keys, clock, cancellationToken, line => console.MarkupLineInterpolated($"[grey]{line}[/]"));
            using var stage = new Stage(stack.Router.Address, stack.Issuer, folder.Keys, clock);
            var scenes = Play.Scenes;
            for (var number = 1; number <= scenes.Count; number++)
            {
                await PlayAsync(console, scenes[number - 1], $"{number,2}/{scenes.Count}", stage, cancellationToken);
            }

            return scenes.Count;
        }

        void Keep(string line)
        {
            lock (log)
            {
                log.Add(line);
            }
        }
    }

    private static async Task PlayAsync(IAnsiConsole console, Scene scene, string place, Stage stage, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var remark = await WhileShowingAsync(console, $"{place}  {scene.Title}", () => scene.Play(stage, cancellationToken));
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        console.MarkupLineInterpolated($"[green]✓[/] {place}  {scene.Title} [grey]({took:0} ms)[/]");
        console.MarkupLineInterpolated($"         [grey]{remark}[/]");
    }

    /// <summary>A spinner where somebody watches; nothing where the output goes to a file.</summary>
    private static Task<T> WhileShowingAsync<T>(IAnsiConsole console, string text, Func<Task<T>> work) =>
        console.Profile.Out.IsTerminal ? console.Status().StartAsync(Markup.Escape(text), _ => work()) : work();
}
