using Bunit;
using EscalationRoom.Web.Routing.Staff;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Queue;

namespace EscalationRoom.Web.Tests.Routing;

public sealed class LookingAtPeople(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_duty_manager_says_who_may_not_be_asked_for_which_client_and_who_is_away()
    {
        await using var rachel = new PageOnScreen<PeoplePage>(host, "u-rachel");
        await rachel.Until(() => rachel.Page.FindAll("[data-person=u-farah]").Count == 1);
        await rachel.Press("[data-person=u-farah]", "Edit…");
        await rachel.Until(() => rachel.Page.FindAll("form.sheet-form").Count == 1);
        await rachel.Page.FindAll("form.sheet-form label").First(it => it.TextContent.Contains("Osprey", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        await rachel.Page.FindAll("form.sheet-form label").First(it => it.TextContent.Contains("Out of office", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = "on" });
        await rachel.Page.Find("form.sheet-form").SubmitAsync();
        await rachel.Until(() => rachel.Page.Markup.Contains("Saved.", StringComparison.Ordinal));
        await rachel.Press("dialog", "Close");
        await rachel.Until(() => rachel.Page.Find("[data-person=u-farah]").TextContent is var line
            && line.Contains("Out of office", StringComparison.Ordinal) && line.Contains("Not for Osprey & Lund LLP", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Colleagues_look_and_change_nothing()
    {
        await using var jun = new PageOnScreen<PeoplePage>(host, "u-jun");
        await jun.Until(() => jun.Page.FindAll("[data-person]").Count > 10);
        Assert.DoesNotContain(jun.Page.FindAll("button"), it => it.TextContent.Contains("Edit", StringComparison.Ordinal));
        Assert.DoesNotContain("Not for", jun.Page.Markup, StringComparison.Ordinal);
        Assert.Empty(jun.Page.FindAll("[data-person=c-ruth]"));
    }

    [Fact]
    public async Task A_contact_of_the_client_sees_none_of_it()
    {
        await using var ruth = new PageOnScreen<PeoplePage>(host, "c-ruth");
        Assert.Contains("You have no access here", ruth.Page.Markup, StringComparison.Ordinal);
        Assert.Empty(ruth.Page.FindAll("[data-person]"));
    }
}
