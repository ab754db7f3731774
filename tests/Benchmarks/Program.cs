using System.Reflection;
using RequestRouter.Benchmarks;
using RequestRouter.Benchmarks.Load;

// Every static class named XBenchmarks with a method RunAsync() is one set of measurements: X, in lower case, names it.
// usage: dotnet run -c Release --project tests/Benchmarks [-- NAME ...]      without names: all of them; or: load [--url ...], see load --help
var sets = typeof(Measure).Assembly.GetTypes()
    .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Benchmarks", StringComparison.Ordinal))
    .Select(type => (Name: type.Name.Replace("Benchmarks", "", StringComparison.Ordinal).ToLowerInvariant(), Run: type.GetMethod("RunAsync", Type.EmptyTypes)))
    .Where(set => set.Run is not null)
    .OrderBy(set => set.Name, StringComparer.Ordinal)
    .ToList();
if (args is ["load", .. var options])
{
    return await LoadCommand.Create().Parse(options).InvokeAsync();
}

if (args.Except(sets.Select(set => set.Name)).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"Unknown: {string.Join(", ", unknown)}. There are: load, {string.Join(", ", sets.Select(set => set.Name))}.");
    return 2;
}

foreach (var (name, run) in sets.Where(set => args.Length == 0 || args.Contains(set.Name)))
{
    Console.WriteLine($"== {name}");
    await (Task)run!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null)!;
}

return 0;
