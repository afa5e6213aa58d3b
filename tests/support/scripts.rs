//! The worked plans with part of their data in Hindi and Kannada, as a collective that works in both would have it.

use baton::interchange::parse_plan;
use baton::interchange::plan_file::PlanFile;

/// The names of the plan files under `plans/`, each with a day on which it is looked at.
pub const PLANS: [(&str, &str); 4] = [
    ("saamuhika-shakti", "2024-03-01"),
    ("colorado-farm-to-school", "2020-12-31"),
    ("nadi-collective", "2025-12-09"),
    ("roll-back-malaria", "2016-06-30"),
];

/// A worked plan, translated in part.
pub fn plan(name: &str) -> PlanFile {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = format!("plans/{name}.toml");
    let text = std::fs::read_to_string(root.join(&path)).unwrap();
    parse_plan(&path, &translated(&text)).unwrap()
}

/// The text of a plan file with every value of [`WORDS`] in its other script.
fn translated(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        let value = line.split_once(" = \"").and_then(|(key, rest)| {
            let said = rest.strip_suffix('"')?;
            let (_, other) = WORDS.iter().find(|(english, _)| *english == said)?;
            Some(format!("{key} = \"{other}\""))
        });
        lines.push(value.unwrap_or_else(|| line.to_owned()));
    }
    lines.join("\n")
}

/// What is said in English, and in Hindi or Kannada.
pub const WORDS: &[(&str, &str)] = &[
    ("Saamuhika Shakti", "सामूहिक शक्ति"),
    ("Colorado Farm to School Task Force", "ಹೊಲದಿಂದ ಶಾಲೆಗೆ ಕಾರ್ಯಪಡೆ"),
    ("Roll Back Malaria Partnership", "मलेरिया हटाओ साझेदारी"),
    ("Nadi Collective", "नदी समूह"),
    ("Neem Trust", "नीम न्यास"),
    ("Amla Trust", "ಆಮ್ಲಾ ಟ್ರಸ್ಟ್"),
    ("Banyan Network", "बरगद नेटवर्क"),
    ("Champa Union", "ಚಂಪಾ ಒಕ್ಕೂಟ"),
    ("Farida N", "फ़रीदा एन"),
    ("Meera J", "ಮೀರಾ ಜೆ"),
    ("Big picture", "पूरी तस्वीर"),
    ("Fundraising", "ನಿಧಿ ಸಂಗ್ರಹ"),
    ("Shared data", "साझा आँकड़े"),
    ("Peer training", "साथियों का प्रशिक्षण"),
    ("Archive", "अभिलेख"),
    ("Funder reports", "ದಾನಿಗಳಿಗೆ ವರದಿ"),
    ("Forums", "ವೇದಿಕೆಗಳು"),
    ("Common agenda", "साझा कार्यसूची"),
    ("Governance design", "ಆಡಳಿತದ ವಿನ್ಯಾಸ"),
    ("Convening", "सब को साथ बैठाना"),
    ("Membership", "ಸದಸ್ಯತ್ವ"),
    ("Holding the big picture", "पूरी तस्वीर थामे रखना"),
    ("Community voice", "ಸಮುದಾಯದ ಧ್ವನಿ"),
    ("Joint plan", "संयुक्त योजना"),
    ("Secretariat", "ಕಾರ್ಯದರ್ಶಿ ಕಚೇರಿ"),
    ("Archive and memory", "अभिलेख और स्मृति"),
    ("Shared indicators", "ಹಂಚಿಕೊಂಡ ಸೂಚಕಗಳು"),
    ("Data and reporting", "आँकड़े और रिपोर्ट"),
    ("Learning and adaptation", "ಕಲಿಕೆ ಮತ್ತು ಹೊಂದಾಣಿಕೆ"),
    ("Relationships and trust", "रिश्ते और भरोसा"),
    ("Policy and government", "ನೀತಿ ಮತ್ತು ಸರ್ಕಾರ"),
    ("Conflict resolution", "विवाद सुलझाना"),
    ("Reports to funders", "ದಾನಿಗಳಿಗೆ ವರದಿಗಳು"),
    ("The core team", "मुख्य टीम"),
    ("Fiscal host and contracts", "ಹಣಕಾಸಿನ ಆತಿಥೇಯ ಮತ್ತು ಒಪ್ಪಂದಗಳು"),
    ("Sample person 1", "नमूना व्यक्ति १"),
    ("Sample person 2", "ಮಾದರಿ ವ್ಯಕ್ತಿ ೨"),
    ("Sample person 3", "नमूना व्यक्ति ३"),
    ("Partner A (illustrative)", "साथी संस्था क (illustrative)"),
    ("Partner B (illustrative)", "ಪಾಲುದಾರ ಸಂಸ್ಥೆ ಬ (illustrative)"),
    ("Partner C (illustrative)", "साथी संस्था ग (illustrative)"),
    (
        "Network of the regions (illustrative)",
        "ಪ್ರದೇಶಗಳ ಜಾಲ (illustrative)",
    ),
    (
        "Association of growers (illustrative)",
        "उत्पादक संघ (illustrative)",
    ),
    (
        "Forum of countries (illustrative)",
        "ದೇಶಗಳ ವೇದಿಕೆ (illustrative)",
    ),
    ("Candidate A", "उम्मीदवार क"),
    ("Candidate B", "ಅಭ್ಯರ್ಥಿ ಬ"),
    (
        "Invented; stands for no organisation (illustrative).",
        "ಇದು ಕಲ್ಪಿತ; ಯಾವ ಸಂಸ್ಥೆಯನ್ನೂ ಪ್ರತಿನಿಧಿಸುವುದಿಲ್ಲ (illustrative).",
    ),
    (
        "Partners have adopted the common agenda as their own, on record.",
        "साथियों ने साझा कार्यसूची को अपना मानकर अपनाया है, और यह लिखा हुआ है।",
    ),
    (
        "It is written down who decides what, and what happens when people disagree.",
        "ಯಾರು ಏನನ್ನು ನಿರ್ಧರಿಸುತ್ತಾರೆ ಎಂದು ಬರೆದಿಡಲಾಗಿದೆ.",
    ),
    (
        "At least one full round of the collective's meetings has taken place.",
        "समूह की बैठकों का कम से कम एक पूरा दौर हो चुका है।",
    ),
    (
        "What would have to be true for us to be the wrong body for this role?",
        "किन हालात में हम इस भूमिका के लिए सही संस्था नहीं रहेंगे?",
    ),
    (
        "Roughly when do we mean to have stepped back, and who has been told?",
        "ನಾವು ಸರಿಸುಮಾರು ಯಾವಾಗ ಹಿಂದೆ ಸರಿಯುತ್ತೇವೆ, ಮತ್ತು ಯಾರಿಗೆ ತಿಳಿಸಲಾಗಿದೆ?",
    ),
    (
        "Which of our functions could a partner take on now, if we asked?",
        "हमारे कौन से काम कोई साथी अभी सँभाल सकता है, अगर हम पूछें?",
    ),
];
