using System.Globalization;
using System.Reflection;
using RequestRouter.Convention.Tests.Traceability;
using RequestRouter.Mutation;
using RequestRouter.Mutation.Campaigns;
using RequestRouter.Mutation.Looking;

// Verbs are for this program's own processes, which stand beside the library with its mutants.
switch (args)
{
    case [Verbs.Cover, var coverage, var only]:
        {
            var mutants = Switch();
            mutants.PutInForce(null);
            mutants.Note();
            using var run = Run(only);
            Coverage.Of(run, mutants).Write(coverage);
            return 0;
        }
    case [Verbs.Serve, var coverage]:
        {
            var mutants = Switch();
            mutants.PutInForce(null);
            using var run = Run("");
            new Worker(run, mutants, Coverage.Read(coverage), []).Serve();
            return 0;
        }
    case [Verbs.Once, var coverage, var kills, var number]:
        {
            var mutant = int.Parse(number, CultureInfo.InvariantCulture);
            var mutants = Switch();
            mutants.PutInForce(mutant);
            using var run = Run("");
            new Worker(run, mutants, Coverage.Read(coverage), File.ReadLines(kills)).Once(mutant);
            return 0;
        }
    default:
        {
            try
            {
                var settings = Settings.Of(args);
                var (mutants, verdicts) = new RunFolder(Solution.Root).Look(settings, Console.Error);
                return Report.Write(mutants, verdicts, Console.Out) >= settings.AtLeast ? 0 : 1;
            }
            catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
            {
                Console.Error.WriteLine(e.Message);
                return 2;
            }
        }
}

static MutantControl Switch() => new(Assembly.Load("RequestRouter.Convention"));

static TestRun Run(string only) => new(Assembly.Load("RequestRouter.Convention.Tests"), only);
