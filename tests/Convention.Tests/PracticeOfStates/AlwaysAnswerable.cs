using System.Reflection;
using CsCheck;

namespace RequestRouter.Convention.Tests.PracticeOfStates;

/// <summary>Whatever register entry and practice are accepted, each kind of request can be answered at any time.</summary>
public class AlwaysAnswerable
{
    private static readonly PropertyInfo[] Durations =
        [.. typeof(Practice).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(TimeSpan))];

    [Fact]
    public void No_duration_is_without_a_bound() // 59(2)
    {
        foreach (var setting in Durations)
        {
            var pointer = "/" + char.ToLowerInvariant(setting.Name[0]) + setting.Name[1..];
            Assert.Contains(pointer, With(setting, TimeSpan.MaxValue).Faults().Select(f => f.Pointer));
            Assert.Contains(pointer, With(setting, TimeSpan.MinValue).Faults().Select(f => f.Pointer));
        }
    }

    [Fact]
    public void The_time_of_a_treaty_for_an_answer_has_a_bound() => // 40(6)
        Assert.Equal(["/treaties/0/answerWithin"], Treating(TimeSpan.MaxValue).Parties.Single(p => p.State == A.NL).Faults().Select(f => f.Pointer));

    [Fact]
    public void No_accepted_practice_or_entry_stops_a_case() => Gen.Select(Practices, Ticks, Lengths).Sample(
        (practice, ticks, answer) =>
        {
            if (practice.Faults().Count > 0)
                return;
            var now = new DateTimeOffset(ticks, TimeSpan.Zero);
            foreach (var kind in Enum.GetValues<RequestKind>())
            {
                var story = new Story { Register = Treating(answer), Practice = practice }.At(now).Attempt(SoundRequests.Of(kind));
                if (now < A.Monday.AddYears(-1))
                {
                    Assert.Equal(Codes.PartyNotBound, Assert.IsType<Rejection>(story.Last).Code); // A.Register, 65(2)
                    continue;
                }

                story.Accepted();
                for (var i = 0; i < 3 && Story.Next(story.Case!) is var (_, limit); i++)
                    story.Until(limit.At);
                Assert.All(story.Case!.Procedures.SelectMany(p => p.Limits), limit => Assert.True(limit.At.Year < 2400));
                Assert.NotEmpty(story.Case.MovesOpenTo(story.Case.Requested, story.Now, story.Register, practice));
                Assert.NotEmpty(story.Case.MovesOpenTo(story.Case.Requesting, story.Now, story.Register, practice));
            }
        },
        iter: 200);

    private static readonly Gen<long> Ticks = Gen.Long[new DateTime(1990, 1, 1).Ticks, new DateTime(2200, 1, 1).Ticks];

    private static readonly Gen<TimeSpan> Lengths = Gen.OneOf(
        Gen.Const(TimeSpan.FromMinutes(1)), Gen.Const(TimeSpan.FromDays(1)), Gen.Const(TimeSpan.FromDays(30)), Gen.Const(Bounds.Longest));

    private static readonly Gen<Practice> Practices = Lengths.Array[Durations.Length].Select(lengths =>
    {
        var practice = Practice.Default with { };
        for (var i = 0; i < lengths.Length; i++)
            Durations[i].SetValue(practice, lengths[i]);
        return practice with { StatusHumanInterval = TimeSpan.FromDays(7), ExculpatoryWindow = TimeSpan.FromDays(3), LiftHearingWindow = Bounds.Longest, UrgentConsultationWindow = Bounds.Longest, PreservationConsultationWindow = Bounds.Longest };
    });

    private static Register Treating(TimeSpan answer) =>
        A.WithTreaty(new Treaty("T", A.SG, TreatyScope.MutualAssistance, Bounds.Earliest) { AnswerWithin = answer });

    private static Practice With(PropertyInfo setting, TimeSpan length)
    {
        var practice = Practice.Default with { };
        setting.SetValue(practice, length);
        return practice;
    }
}
