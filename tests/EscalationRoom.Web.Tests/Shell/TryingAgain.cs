using Bunit;
using EscalationRoom.Web.Shell.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class TryingAgain
{
    [Fact]
    public async Task Trouble_in_one_part_leaves_the_others_and_can_be_tried_again()
    {
        await using var context = new BunitContext();
        Fragile.IsBroken = true;
        var page = context.Render(builder =>
        {
            builder.AddContent(0, "The rest stands.");
            builder.OpenComponent<TroubleBoundary>(1);
            builder.AddComponentParameter(2, nameof(TroubleBoundary.IsPanel), true);
            builder.AddComponentParameter(3, nameof(TroubleBoundary.ChildContent), (RenderFragment)(part =>
            {
                part.OpenComponent<Fragile>(0);
                part.CloseComponent();
            }));
            builder.CloseComponent();
        });

        Assert.Contains("The rest stands.", page.Markup, StringComparison.Ordinal);
        Assert.Matches("Number <code>[0-9a-f]{12}</code>", page.Markup);
        Assert.DoesNotContain("secret", page.Markup, StringComparison.Ordinal);

        Fragile.IsBroken = false;
        await page.Find("button").ClickAsync(new());
        Assert.Contains("Here it is.", page.Markup, StringComparison.Ordinal);
    }

    private sealed class Fragile : ComponentBase
    {
        public static bool IsBroken { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) =>
            builder.AddContent(0, IsBroken ? throw new InvalidOperationException("A secret of the server.") : "Here it is.");
    }
}
