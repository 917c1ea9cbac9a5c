using EscalationRoom.Web.Shell.Keys;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class ReadingTheKeys
{
    private static readonly IReadOnlyList<KeyBinding> All = [.. KeyMap.Groups.SelectMany(it => it.Keys)];

    /// <summary>What a line of a list offers; a room's page has no such line, so its letters may mean the same act there.</summary>
    private static readonly IReadOnlyList<KeyBinding> OfLines = [.. All.Where(it => it.At?.StartsWith("[data-act=", StringComparison.Ordinal) is true)];

    [Fact]
    public void No_key_does_two_things_on_one_page()
    {
        var inRooms = All.Except(OfLines).Select(it => it.Keys).ToList();
        Assert.Equal(inRooms.Count, inRooms.Distinct().Count());
        Assert.Equal(["A", "T", "Z", "M"], OfLines.Select(it => it.Keys));
    }

    [Theory]
    [InlineData("C", "lane.client")]
    [InlineData("I", "lane.internal")]
    [InlineData("E", "lane.executive")]
    [InlineData("P", "lane.privileged")]
    public void A_lane_letter_never_means_anything_else(string letter, string lane) =>
        Assert.Equal([lane], All.Where(it => it.Keys == letter || it.Keys.StartsWith($"{letter} ", StringComparison.Ordinal)).Select(it => it.Does));

    [Fact]
    public void No_key_begins_the_sequence_of_another() =>
        Assert.DoesNotContain(All, it => All.Any(other => other.Keys.StartsWith($"{it.Keys} ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("palette", false)]
    [InlineData("regions.previous", false)]
    [InlineData("lane.client", true)]
    public void Only_keys_without_another_key_held_can_be_switched_off(string does, bool isSingle) =>
        Assert.Equal(isSingle, KeyMap.Of(does)!.IsSingle);
}
