using System.Text.Json;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Tests.Json;

/// <summary>What is null is not written, and what was written can be read: a notice that could not be read would be told to nobody.</summary>
public class WhatIsNull
{
    public static TheoryData<Type> Records =>
    [
        .. new[] { typeof(RouterJson), typeof(Case) }.SelectMany(of => of.Assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetMethod("<Clone>$") is not null),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void May_be_missing_when_it_is_read(Type record)
    {
        var contract = RouterJson.Options.GetTypeInfo(record);
        Assert.DoesNotContain(contract.Properties, member => member.IsRequired && (member.IsSetNullable || member.AssociatedParameter is { IsNullable: true }));
    }

    [Fact]
    public void In_a_remark_that_cites_nothing_is_told_all_the_same()
    {
        var notice = new NoticeMessage
        {
            Id = "n",
            To = StateCode.Parse("NL"),
            Type = "delivery-acknowledged",
            Text = "It came.",
            At = DateTimeOffset.UnixEpoch,
            Remarks = [RemarkView.Of(new Failure("/integrityVerified", Codes.ContentIncomplete, Citation.Practice, "Say so."))],
        };
        var read = JsonSerializer.Deserialize<NoticeMessage>(JsonSerializer.SerializeToUtf8Bytes(notice, RouterJson.Options), RouterJson.Options)!;
        Assert.True(RouterJson.AreSame(notice, read));
        Assert.Null(Assert.Single(read.Remarks).Paragraph);
    }
}
