using Bunit;
using EscalationRoom.Web.Queue.Mine;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Queue;

namespace EscalationRoom.Web.Tests.Intake;

public sealed class FindingOnesDrafts(TestHost host) : IClassFixture<TestHost>
{
    private readonly Guid _draft = Guid.NewGuid();

    [Fact]
    public async Task My_work_shows_what_I_am_writing_for_whom_how_complete_it_is_and_the_way_back()
    {
        await host.As("u-mira").KeepAll(_draft, without: "field.whoElseKnows");
        await using var screen = await MyWorkOfAsync("u-mira");

        var line = screen.Page.Find($"[data-draft='{_draft}']").TextContent;
        Assert.Contains("Patient portal down in 14 clinics", line, StringComparison.Ordinal);
        Assert.Contains("Aldermoor Health Trust", line, StringComparison.Ordinal);
        Assert.Contains("96% complete", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Shared", line, StringComparison.Ordinal);
        Assert.Equal($"/new/{_draft}", screen.Page.Find($"[data-draft='{_draft}'] a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_shared_one_is_named_as_shared_to_whoever_began_it_and_to_whoever_helps()
    {
        var (mira, lena) = (host.As("u-mira"), host.As("u-lena"));
        await mira.KeepAll(_draft);
        await mira.Do(_draft, "share", new { isShared = true });
        await lena.Keep(_draft, ("field.whoElseKnows", "Marcus Whitfield"));
        await using var hers = await MyWorkOfAsync("u-mira");
        await using var theirs = await MyWorkOfAsync("u-lena");

        Assert.Contains("Shared by you", hers.Page.Find($"[data-draft='{_draft}']").TextContent, StringComparison.Ordinal);
        Assert.Contains("by Lena Fischer", hers.Page.Find($"[data-draft='{_draft}']").TextContent, StringComparison.Ordinal);
        Assert.Contains("Shared by Mira Okafor", theirs.Page.Find($"[data-draft='{_draft}']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_it_and_once_submitted_it_is_a_room_and_no_draft()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft);
        await using (var others = await MyWorkOfAsync("u-lena"))
        {
            Assert.Empty(others.Page.FindAll($"[data-draft='{_draft}']"));
        }

        await mira.Do(_draft, "submit");
        await using var screen = await MyWorkOfAsync("u-mira");
        Assert.Empty(screen.Page.FindAll($"[data-draft='{_draft}']"));
    }

    [Fact]
    public async Task A_program_reads_the_same_list()
    {
        var mira = host.As("u-mira");
        await mira.KeepAll(_draft, without: "field.whoElseKnows");

        var line = (await mira.Look("/api/drafts")).Body.EnumerateArray().Single(it => it.GetProperty("id").GetGuid() == _draft);
        Assert.Equal((96, host.Person("u-mira").Id.ToString()), (line.GetProperty("completeness").GetInt32(), line.GetProperty("changedBy").GetString()));
    }

    /// <summary>The drafts stand before the columns are drawn only by chance: a draft of one's own, begun for this, says that they are there.</summary>
    private async Task<PageOnScreen<MyWorkPage>> MyWorkOfAsync(string handle)
    {
        var mark = Guid.NewGuid();
        await host.As(handle).Keep(mark, ("title", "Mark"));
        var screen = new PageOnScreen<MyWorkPage>(host, handle);
        await screen.Until(() => screen.Page.FindAll($"[data-draft='{mark}']").Count == 1);
        return screen;
    }
}
