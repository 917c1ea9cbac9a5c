using MudBlazor;

namespace EscalationRoom.Web.Shell.Frame;

/// <summary>The same colours as <c>app.css</c>, for the parts MudBlazor draws.</summary>
internal static class Look
{
    private static readonly string[] Fonts = ["Inter", "system-ui", "Segoe UI", "Roboto", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#4338ca",
            Secondary = "#566072",
            Background = "#f5f6f8",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#1c2330",
            DrawerBackground = "#ffffff",
            DrawerText = "#1c2330",
            TextPrimary = "#1c2330",
            TextSecondary = "#566072",
            TextDisabled = "#6b7484",
            ActionDefault = "#566072",
            LinesDefault = "#dfe3ea",
            LinesInputs = "#7d8798",
            Error = "#b91c1c",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#a5b4fc",
            PrimaryContrastText = "#12151c",
            Secondary = "#a3adbd",
            Background = "#12151c",
            Surface = "#1b202b",
            AppbarBackground = "#1b202b",
            AppbarText = "#e8ebf1",
            DrawerBackground = "#1b202b",
            DrawerText = "#e8ebf1",
            TextPrimary = "#e8ebf1",
            TextSecondary = "#a3adbd",
            TextDisabled = "#8791a3",
            ActionDefault = "#a3adbd",
            LinesDefault = "#2d3544",
            LinesInputs = "#6b778c",
            Error = "#ff8b8b",
        },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "8px",
            AppbarHeight = "56px",
            DrawerWidthLeft = "220px",
            DrawerMiniWidthLeft = "56px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "14px", LineHeight = "20px" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "14px", FontWeight = "600", TextTransform = "none", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "14px", LineHeight = "20px", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "13px", LineHeight = "18px", LetterSpacing = "0" },
        },
    };
}
