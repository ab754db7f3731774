using System.Diagnostics;

namespace RequestRouter.Benchmarks.Convention;

/// <summary>Steps a second on one core: an acknowledged request that is asked about and answered, over and over (budget: 300,000).</summary>
internal static class ConventionBenchmarks
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly AuthorityId Central = AuthorityId.Parse("central");

    public static Task RunAsync()
    {
        var register = new Register([Party("NL"), Party("SG")]);
        var opened = Step(null, Request(), Start, register);
        var reviewed = Step(opened.After, Signed(new Acknowledge(), "SG"), Start, register).After;
        Repeat(reviewed, register, 20_000);
        var steps = 300_000;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        Repeat(reviewed, register, steps);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine($"{"Case.Advance",-48} {steps / seconds,10:N0} steps/s   {(GC.GetAllocatedBytesForCurrentThread() - allocated) / steps:N0} bytes a step");
        return Task.CompletedTask;
    }

    private static void Repeat(Case reviewed, Register register, int steps)
    {
        var ask = new Communicated(Signed(new AskInformation { Questions = ["Which account?"] }, "SG"));
        var answer = new Communicated(Signed(new AnswerInformation { Answers = ["Account 12"] }, "NL"));
        var current = reviewed;
        for (var i = 0; i < steps; i++)
            current = Step(current, i % 2 == 0 ? ask : answer, Start, register).After;
    }

    private static Step Step(Case? before, Communication communication, DateTimeOffset now, Register register) => Step(before, new Communicated(communication), now, register);

    private static Step Step(Case? before, Communicated occurrence, DateTimeOffset now, Register register) =>
        Case.Advance(before, occurrence, now, register, Practice.Default) is Step step ? step : throw new InvalidOperationException("the benchmark's communication was rejected");

    private static Communication Signed(Communication communication, string state) => communication with { Id = "b", From = StateCode.Parse(state), Authority = Central };

    private static Party Party(string state) => new()
    {
        State = StateCode.Parse(state),
        Name = state,
        BoundFrom = Start.AddYears(-1),
        Languages = [LanguageTag.Parse("en")],
        Authorities = [new Authority { Id = Central, Name = "Central authority", Roles = [AuthorityRole.CentralAuthority] }],
    };

    private static Communication Request() => Signed(
        new SubmitRequest
        {
            To = StateCode.Parse("SG"),
            Reference = "B-1",
            Content = new RequestContent
            {
                Language = LanguageTag.Parse("en"),
                Authority = new RequestingAuthority("Central authority"),
                Proceedings = new Proceedings(ProceedingsNature.Investigation, "Ransomware", "Cyber unit", "Investigates"),
                Offences = [new Offence { Title = "Illegal access", Article = 7 }],
                Facts = "Systems were encrypted.",
                Items = [new RequestedItem { Purpose = Purpose.StoredData, Description = "Logs", Electronic = true, PeriodNotApplicable = true }],
                NobodyNamedBecause = "Unknown",
                Use = "Evidence",
                PersonalData = new PersonalDataStatement(false),
            },
        },
        "NL");
}
